package org.cocrear.outreach.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cocrear.TestClock;
import org.cocrear.TestStore;
import org.cocrear.messaging.Channel;
import org.cocrear.messaging.OurAccount;
import org.cocrear.outreach.Activities;
import org.cocrear.outreach.Activities.Activity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaysInTest {

  private static final Activity FAIR = new Activity("plaza-3", "Feria", "", Instant.EPOCH);
  private final Activities activities =
      new Activities(TestStore.fresh().operations(), TestClock.at("2026-06-01T12:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "TELEGRAM, CocrearBot, https://t.me/CocrearBot?start=plaza-3",
    "WHATSAPP, +54 9 341 555-1234, https://wa.me/5493415551234?text=Hola%20PLAZA-3",
    "SMS, +5493415551234, sms:+5493415551234?&body=PLAZA-3",
    "SMS, 28282, sms:28282?&body=PLAZA-3",
  })
  void eachChannelCarriesTheCode(Channel channel, String handle, String url) {
    assertThat(WayIn.of(new OurAccount(channel, "a", handle, null), FAIR).url()).isEqualTo(url);
  }

  @Test
  void aPhoneReadsTheQrCode() throws Exception {
    String url = "https://wa.me/5493415551234?text=Hola%20PLAZA-3";
    QrCode code = QrCode.of(url);
    int scale = 4;
    int side = code.size() * scale;
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xffffff);
    Matcher runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)").matcher(code.path());
    while (runs.find()) {
      for (int x = 0; x < Integer.parseInt(runs.group(3)) * scale; x++) {
        for (int y = 0; y < scale; y++) {
          int row = Integer.parseInt(runs.group(2)) * scale + y;
          pixels[row * side + Integer.parseInt(runs.group(1)) * scale + x] = 0;
        }
      }
    }
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    assertThat(new QRCodeReader().decode(picture).getText()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plaza", "3plaza", "pl", "plaza 3", "ñandú-3", "", "plaza/3", "a1"})
  void aCodeIsNoWordThatPeopleSay(String code) {
    assertThatThrownBy(() -> activities.add(code, "Feria", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("plaza-3");
  }

  @Test
  void aCodeIsFoundHoweverItIsTypedAndTakenOnce() {
    activities.add(" Plaza-3", "Feria", "Plaza San Martín");
    assertThat(activities.find("#PLAZA-3")).map(Activity::name).contains("Feria");
    assertThat(activities.find("PLAZA-4")).isEmpty();
    assertThatThrownBy(() -> activities.add("plaza-3", "Otra", "")).hasMessageContaining("en uso");
    activities.remove("plaza-3");
    assertThat(activities.all()).isEmpty();
  }
}
