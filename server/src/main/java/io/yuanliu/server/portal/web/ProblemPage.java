package io.yuanliu.server.portal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Writes a problem as a page, for those who followed a link and not a program's instruction. */
@Component
class ProblemPage extends AbstractHttpMessageConverter<ProblemDetail> {
    private static final int NOT_SIGNED_IN = 401;

    private final Pages pages;

    ProblemPage(Pages pages) {
        super(StandardCharsets.UTF_8, MediaType.TEXT_HTML);
        this.pages = pages;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return ProblemDetail.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected ProblemDetail readInternal(Class<? extends ProblemDetail> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("A page is not read back", message);
    }

    @Override
    protected void writeInternal(ProblemDetail problem, HttpOutputMessage message) throws IOException {
        var texts = PageTexts.of(null, LocaleContextHolder.getLocale());
        // An address that does not exist asks for a sign-in too: nobody learns which ones there are.
        var isDoor = problem.getStatus() == NOT_SIGNED_IN;
        var title = isDoor ? texts.of("lost.title") : Objects.requireNonNullElse(problem.getTitle(), "");
        var text = isDoor ? texts.of("lost.text") : Objects.requireNonNullElse(problem.getDetail(), "");
        var values = Map.<String, Object>of(
                "texts", texts, "title", title, "text", text, "status", Integer.toString(problem.getStatus()));
        message.getHeaders().set("Content-Security-Policy", Pages.POLICY);
        message.getBody().write(pages.render("problem", values));
    }
}
