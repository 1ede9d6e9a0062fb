package org.cocrear.operations;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * HTTP as the whole house speaks it: JSON, never the XML and YAML that jars of vendors would switch
 * on.
 */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  @Override
  public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
    builder.configureMessageConvertersList(
        all ->
            all.removeIf(
                one -> one.getSupportedMediaTypes().stream().anyMatch(WebConfiguration::foreign)));
  }

  private static boolean foreign(MediaType type) {
    return type.equalsTypeAndSubtype(MediaType.APPLICATION_XML)
        || type.equalsTypeAndSubtype(MediaType.APPLICATION_YAML);
  }
}
