package ooh.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsModelDecorator;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sign-in page, with all ways in, and with the form that came too late where there was one. */
@Singleton
public final class SignInPage {
    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;
    private final ViewsModelDecorator others;

    SignInPage(HtmlJteViewsRenderer<Map<String, Object>> pages, ViewsModelDecorator others) {
        this.pages = pages;
        this.others = others;
    }

    /** An answer of this status; {@code problem} is what was wrong with what was typed before, into which field. */
    public MutableHttpResponse<?> answer(
            HttpStatus status, HttpRequest<?> request, @Nullable String problem, String field) {
        return answer(status, request, problem, field, Unsent.carried(request).orElse(null));
    }

    MutableHttpResponse<?> answer(
            HttpStatus status,
            HttpRequest<?> request,
            @Nullable String problem,
            String field,
            @Nullable Unsent unsent) {
        Map<String, Object> model = new HashMap<>();
        model.put("problem", problem);
        model.put("field", field);
        model.put("unsent", unsent);
        ModelAndView<Map<String, Object>> page = new ModelAndView<>("sign-in", model);
        others.decorate(request, page); // other rooms may offer a way in of their own
        MutableHttpResponse<?> answer = BeforeSignIn.mark(HttpResponse.status(status), request);
        // Made here, because whoever is turned away passes no filter of views.
        return answer.body(pages.render("sign-in", page.getModel().orElse(model), request))
                .contentType(MediaType.TEXT_HTML_TYPE);
    }
}
