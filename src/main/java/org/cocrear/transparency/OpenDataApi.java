package org.cocrear.transparency;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Open data in bulk, for anybody and from any page (R9). */
@RestController
@RequestMapping("/open-data")
class OpenDataApi {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final OpenRecord open;
  private final JsonMapper json;

  OpenDataApi(OpenRecord open, JsonMapper json) {
    this.open = open;
    this.json = json;
  }

  @GetMapping("/submissions.csv")
  ResponseEntity<byte[]> submissionsCsv() {
    List<List<String>> rows = open.submissions().stream().map(OpenSubmission::cells).toList();
    return file("submissions.csv", CSV, Csv.of(OpenSubmission.COLUMNS, rows));
  }

  @GetMapping("/submissions.json")
  ResponseEntity<byte[]> submissionsJson() {
    return file(
        "submissions.json",
        MediaType.APPLICATION_JSON,
        json.writeValueAsString(open.submissions()));
  }

  @GetMapping("/commitments.csv")
  ResponseEntity<byte[]> commitmentsCsv() {
    List<List<String>> rows =
        open.commitments().stream().flatMap(one -> one.rows().stream()).toList();
    return file("commitments.csv", CSV, Csv.of(OpenCommitment.COLUMNS, rows));
  }

  @GetMapping("/commitments.json")
  ResponseEntity<byte[]> commitmentsJson() {
    return file(
        "commitments.json",
        MediaType.APPLICATION_JSON,
        json.writeValueAsString(open.commitments()));
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.noCache())
        .eTag(tag(bytes))
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        .body(bytes);
  }

  private static String tag(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return "\"" + HexFormat.of().toHexDigits(sum.getValue()) + "-" + bytes.length + "\"";
  }
}
