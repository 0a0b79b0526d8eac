package ooh.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.micronaut.views.ViewsConfiguration;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import io.micronaut.views.jte.JteViewsRendererConfiguration;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Makes each page within the request that it answers, on whichever thread that is, so that its forms know their token. */
@Singleton
@Replaces(HtmlJteViewsRenderer.class)
class PagesInRequest<T> extends HtmlJteViewsRenderer<T> {
    PagesInRequest(ViewsConfiguration views, JteViewsRendererConfiguration jte) {
        super(views, jte);
    }

    @Override
    public Writable render(String view, @Nullable T data, @Nullable HttpRequest<?> request) {
        Writable page = super.render(view, data, request);
        return request == null ? page : writer -> within(request, page, writer);
    }

    private static void within(HttpRequest<?> request, Writable page, Writer writer) throws IOException {
        try {
            ServerRequestContext.with(request, (Callable<Writer>) () -> {
                page.writeTo(writer);
                return writer;
            });
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
