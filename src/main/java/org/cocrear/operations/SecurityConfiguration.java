package org.cocrear.operations;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who may open which door. Webhooks guard themselves: their signature is their log-in. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  @Bean
  @Order(1)
  SecurityFilterChain doors(HttpSecurity http) throws Exception {
    return http.securityMatcher("/webhooks/**", "/api/v1/simulator/**")
        .authorizeHttpRequests(all -> all.anyRequest().permitAll())
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain rest(HttpSecurity http, RestRefusals refusals) throws Exception {
    return http.securityMatcher("/api/**")
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .exceptionHandling(e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .csrf(csrf -> csrf.requireCsrfProtectionMatcher(SecurityConfiguration::changesInSession))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain pages(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(
            all ->
                all.requestMatchers("/staff/accounts/**")
                    .hasRole("ADMINISTRATOR")
                    .requestMatchers("/staff/**")
                    .authenticated()
                    .requestMatchers(EndpointRequest.to("health", "prometheus"))
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .hasRole("ADMINISTRATOR")
                    .anyRequest()
                    .permitAll())
        .formLogin(form -> form.loginPage("/login").defaultSuccessUrl("/staff").permitAll())
        .logout(withDefaults())
        .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(POLICY)))
        .build();
  }

  /** Only a browser that is signed in can be made to send what its user did not mean. */
  private static boolean changesInSession(HttpServletRequest request) {
    return !READING.contains(request.getMethod())
        && request.getRequestedSessionId() != null
        && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }
}
