package parley.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What keeps strangers out of a server that asks nobody for a password: nothing is loaded from elsewhere, no script runs that is not
 * ours, nobody frames the page, and no other site can post to it.
 *
 * <p>Nothing about a visitor is kept here. The token against forged posts travels in a cookie, so that a form that was open while the
 * server was restarted can still be sent.
 */
@Configuration(proxyBeanMethods = false)
class Safety {

    /** The header; an answer that says it itself is let alone. */
    static final String POLICY = "Content-Security-Policy";

    static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                // Programs have no cookies: they are asked for JSON and for where they come from (SameOrigin).
                .csrf(csrf -> csrf.csrfTokenRepository(tokens).ignoringRequestMatchers(SameOrigin.API))
                .sessionManagement(none -> none.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .crossOriginResourcePolicy(loaded -> loaded.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .contentTypeOptions(withDefaults())
                        // Each answer says itself how long it holds.
                        .cacheControl(cache -> cache.disable()))
                .build();
    }
}
