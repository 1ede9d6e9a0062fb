package org.cocrear.bot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the folder {@code bot/} once, at start. */
@Configuration(proxyBeanMethods = false)
public class BotConfiguration {

  /** Where the folder is by default. */
  public static final String LOCATION = "classpath:/bot/";

  BotConfiguration() {}

  /**
   * The YAML files under a location ({@code classpath:/bot/}, {@code file:./bot/}), by their path
   * within it.
   */
  public static SortedMap<String, String> files(String location) {
    String root = location.endsWith("/") ? location : location + "/";
    String everywhere = root.replaceFirst("^classpath:", "classpath*:");
    String folder = root.replaceAll("^[a-z]+:[./]*", "/").replace(" ", "%20");
    SortedMap<String, String> files = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources(everywhere + "**/*.yml")) {
        String url = file.getURL().toString();
        int cut = url.lastIndexOf(folder) + folder.length();
        files.put(url.substring(cut), file.getContentAsString(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + location, e);
    }
    return files;
  }

  @Bean
  Bot bot(@Value("${cocrear.bot:" + LOCATION + "}") String location) {
    return Bot.read(files(location));
  }

  @Bean
  Templates templates(@Value("${cocrear.bot:" + LOCATION + "}") String location) {
    return Templates.read(files(location));
  }

  @Bean
  Voice voice(Bot bot) {
    return bot.voice();
  }

  @Bean
  Commands commands(Bot bot) {
    return bot.commands();
  }

  @Bean
  Danger danger(Bot bot) {
    return bot.danger();
  }

  @Bean
  SmallTalk smallTalk(Bot bot) {
    return bot.smallTalk();
  }
}
