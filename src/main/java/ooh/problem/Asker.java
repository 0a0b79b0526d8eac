package ooh.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;

/** Who waits for an answer: a person who wants a page, or a program (or a page's script) that wants data. */
public final class Asker {
    private Asker() {}

    public static boolean isAPerson(HttpRequest<?> request) {
        return !request.getPath().startsWith("/api/")
                && request.accept().stream().anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
    }
}
