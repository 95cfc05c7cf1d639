package io.yuanliu.server.people.web;

import io.yuanliu.server.database.Settings;
import io.yuanliu.server.people.KnownAskers;
import io.yuanliu.server.people.Tokens;
import io.yuanliu.server.scope.Askers;
import io.yuanliu.server.scope.Right;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The one filter chain: what is not on the public list needs a session or a token, and each endpoint its right. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; worker-src 'self' blob:; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            CookieSessions sessions,
            Tokens tokens,
            KnownAskers askers,
            RefusedRequests refused,
            Settings settings) {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(context -> context.securityContextRepository(sessions))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens(settings))
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(changesByCookie()))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(refused)
                        .accessDeniedHandler(refused)
                        .jwt(jwt -> jwt.decoder(tokens).jwtAuthenticationConverter(new TokenHolders(askers))))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refused).accessDeniedHandler(refused))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(PublicPaths.matcher())
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((who, what) ->
                                new AuthorizationDecision(Askers.of(who.get()).may(Right.OPERATE)))
                        .anyRequest()
                        .authenticated())
                .headers(Doors::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static CookieCsrfTokenRepository csrfTokens(Settings settings) {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        var https = "https".equalsIgnoreCase(settings.baseUrl().getScheme());
        repository.setCookieCustomizer(cookie -> {
            cookie.path("/").sameSite("Strict");
            if (https) {
                cookie.secure(true);
            }
        });
        return repository;
    }

    /** Only what a browser would send along by itself can be forged: a change with the cookie and without a token. */
    private static RequestMatcher changesByCookie() {
        return request -> !SAFE.contains(request.getMethod())
                && SessionCookie.read(request).isPresent()
                && !hasBearer(request)
                && !PublicPaths.has(request);
    }

    private static boolean hasBearer(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
