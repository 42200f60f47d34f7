package vn.khue.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Two doors: programs come with HTTP Basic and no session, people by the sign-in page. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    /** The description of the API tells nothing about data; anybody may read it. */
    private static final String[] DESCRIPTION = {"/api", "/api/openapi/**", "/swagger-ui/**"};

    /** Health is one word to strangers; only administrators see more (application.yaml). */
    private static final String[] HEALTH = {"/actuator/health", "/actuator/health/**"};

    /** Where the server itself reports what it refused: a status and nothing else, never "forbidden" for a bad address. */
    private static final String ERROR = "/error";

    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http, Denials denials) throws Exception {
        return http.securityMatcher("/api", "/api/**", "/swagger-ui/**", "/actuator/**", "/error")
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(DESCRIPTION).permitAll()
                        .requestMatchers(HEALTH).permitAll()
                        .requestMatchers(ERROR).permitAll()
                        .requestMatchers("/actuator/**").hasRole(Role.Names.ADMINISTRATOR)
                        .anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(denials))
                .exceptionHandling(denied -> denied.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(withDefaults())
                .build();
    }

    /** An address that is no page is answered by the page that says so; a refusal would be a bare line. */
    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        return http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login")
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated)).build();
    }
}
