package parley.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Style sheets, scripts and pictures. Their addresses carry a digest of what is in them: kept by a browser for long, never stale. The
 * patterns are narrow because every link on a page that fits one is looked up; with a pattern for everything, a link to an event was
 * looked for in every jar, and that was a quarter of the work of a step.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final CacheControl FOR_LONG =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        byDigest(registry.addResourceHandler("/*.css", "/*.svg").addResourceLocations("classpath:/static/"));
        byDigest(registry.addResourceHandler("/js/*").addResourceLocations("classpath:/static/js/"));
        byDigest(registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/"));
        // A script names what it imports itself, without a digest: a browser asks each time whether that is still so.
        registry.addResourceHandler("/js/shared/*")
                .addResourceLocations("classpath:/static/js/shared/")
                .setCacheControl(CacheControl.noCache())
                .setUseLastModified(false)
                .setEtagGenerator(StaticFiles::digest);
    }

    /** The jar's files all bear one date, whatever is in them. */
    private static void byDigest(ResourceHandlerRegistration files) {
        files.setCacheControl(FOR_LONG)
                .setUseLastModified(false)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    private static String digest(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
