package ooh.demand;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.jte.HtmlJteViewsRenderer;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ooh.access.Roles;
import ooh.problem.Fault;
import ooh.problem.Unreadable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A contact log from the browser. What is done within a second is answered at once; for longer work the page is sent bit by
 * bit, a progress bar after the other of which the last shows, so that it needs neither script nor a memory of its own, and
 * goes on where the browser goes away.
 */
@Controller("/demand/import")
@Hidden
@Secured(Roles.COORDINATOR)
@Produces(MediaType.TEXT_HTML)
class ImportPageController {
    private static final Logger LOG = LoggerFactory.getLogger(ImportPageController.class);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration BETWEEN_BARS = Duration.ofMillis(500);
    private static final String NO_FILE = "Choose a file, the contact log as CSV or Excel workbook";

    private final ContactImport contacts;
    private final CurrentDemand demand;
    private final HtmlJteViewsRenderer<Map<String, Object>> pages;
    private final ExecutorService blocking;
    private final Clock clock;

    ImportPageController(
            ContactImport contacts,
            CurrentDemand demand,
            HtmlJteViewsRenderer<Map<String, Object>> pages,
            @Named(TaskExecutors.BLOCKING) ExecutorService blocking,
            Clock clock) {
        this.contacts = contacts;
        this.demand = demand;
        this.pages = pages;
        this.blocking = blocking;
        this.clock = clock;
    }

    @Get
    ModelAndView<Map<String, Object>> form(Authentication caller) {
        return new ModelAndView<>("import", model(ImportPage.empty(), caller));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> take(
            @Nullable @Part("file") CompletedFileUpload file, Authentication caller, HttpRequest<?> request)
            throws IOException, InterruptedException {
        if (file == null || file.getSize() == 0) {
            List<Fault> none = List.of(
                    file == null || file.getFilename().isEmpty()
                            ? new Fault("file", NO_FILE)
                            : new Fault("file", "is empty: it holds no row and no header"));
            return page(ImportPage.refused(none), caller, true);
        }
        ImportProgress progress = new ImportProgress(file.getSize());
        InputStream sent = file.getInputStream();
        Instant now = clock.instant();
        CompletableFuture<ImportPage> work = CompletableFuture.supplyAsync(() -> taken(sent, progress, now), blocking);
        try {
            ImportPage done = work.get(AT_ONCE.toMillis(), TimeUnit.MILLISECONDS);
            return page(done, caller, done.result() == null);
        } catch (TimeoutException longer) {
            return HttpResponse.ok(bitByBit(work, progress, caller, request)).contentType(MediaType.TEXT_HTML_TYPE);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new CompletionException(failed);
        }
    }

    private ImportPage taken(InputStream sent, ImportProgress progress, Instant now) {
        try {
            ContactImport.Taken taken = contacts.take(sent, progress, now);
            return ImportPage.done(ImportPage.Result.of(taken, demand.profile().cautions(now)));
        } catch (Unreadable unreadable) {
            return ImportPage.refused(unreadable.faults());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Flux<String> bitByBit(
            CompletableFuture<ImportPage> work,
            ImportProgress progress,
            Authentication caller,
            HttpRequest<?> request) {
        String whole = rendered("import", model(ImportPage.underWay(), caller), request);
        int here = whole.indexOf(ImportPage.TO_COME);
        Mono<ImportPage> end = Mono.fromFuture(work.exceptionally(ImportPageController::failed), true);
        return Flux.concat(
                Mono.just(whole.substring(0, here)),
                Flux.interval(Duration.ZERO, BETWEEN_BARS)
                        .onBackpressureDrop()
                        .map(tick -> rendered("import-progress", Map.of("step", progress.step()), request))
                        .takeUntilOther(end),
                end.map(page -> rendered("import-end", Map.of("page", page), request)),
                Mono.just(whole.substring(here)));
    }

    /** The status has gone out already, so that the page itself must say it. */
    private static ImportPage failed(Throwable thrown) {
        Throwable cause = thrown.getCause() == null ? thrown : thrown.getCause();
        LOG.error("A contact log could not be taken in: {}", cause.getClass().getName());
        return ImportPage.refused(
                List.of(
                        new Fault(
                                "file",
                                "could not be taken in to the end, through no fault of yours; send it again, which adds nothing twice")));
    }

    private HttpResponse<?> page(ImportPage page, Authentication caller, boolean refused) {
        ModelAndView<Map<String, Object>> view = new ModelAndView<>("import", model(page, caller));
        return refused ? HttpResponse.badRequest(view) : HttpResponse.ok(view);
    }

    private static Map<String, Object> model(ImportPage page, Authentication caller) {
        return Map.of("page", page, "who", caller.getName());
    }

    private String rendered(String view, Map<String, Object> model, HttpRequest<?> request) {
        StringWriter html = new StringWriter();
        try {
            pages.render(view, model, request).writeTo(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return html.toString();
    }
}
