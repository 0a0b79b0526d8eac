package ooh.problem;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.views.ViewsRenderer;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The one place where errors become answers, whoever found them: problem JSON for programs, a page for people. */
@Singleton
final class Answers implements ErrorResponseProcessor<Object> {
    private final Wording wording;
    private final ViewsRenderer<Map<String, Object>, HttpRequest<?>> pages;

    private final Operator operator;

    Answers(HttpServerConfiguration server, HtmlJteViewsRenderer<Map<String, Object>> pages, Operator operator) {
        this.operator = operator;
        this.wording = new Wording(server.getMaxRequestSize(), server.getMaxRequestBufferSize());
        this.pages = pages;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> answer) {
        HttpRequest<?> request = context.getRequest();
        HttpStatus status = HttpStatus.valueOf(answer.code());
        Problem problem = status.getCode() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                ? Defect.problem(context, status)
                : wording.of(context, status);
        if (status == HttpStatus.REQUEST_ENTITY_TOO_LARGE) {
            // What is still to come of the body is not wanted: without this the sender goes on, and waits for minutes.
            answer.header(HttpHeaders.CONNECTION, "close");
        }
        if (context.getRootCause().orElse(null) instanceof TooMany tooMany) {
            answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(tooMany.seconds()));
        }
        if (Asker.isAPerson(request)) {
            Map<String, Object> model = new LinkedHashMap<>();
            model.put("problem", problem);
            model.put("operator", operator);
            model.put("who", request.getUserPrincipal().map(Principal::getName).orElse(null));
            return answer.<Object>body(pages.render("problem", model, request)).contentType(MediaType.TEXT_HTML_TYPE);
        }
        return answer.<Object>body(problem.members()).contentType(Problem.MEDIA_TYPE);
    }
}
