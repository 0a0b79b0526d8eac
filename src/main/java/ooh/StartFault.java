package ooh;

import java.net.BindException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import ooh.problem.Unreadable;

/** Says in one sentence why the service could not start. What we know the cause of is said in words, the rest as it came. */
final class StartFault {
    private StartFault() {}

    static String sentence(Throwable fault) {
        List<Throwable> causes = causes(fault);
        for (Throwable cause : causes) {
            if (cause instanceof Unreadable) {
                return "The service can not start. " + cause.getMessage();
            }
            if (cause instanceof BindException) {
                return "The service can not start, because its port is taken. Stop what listens there, or set OOH_PORT.";
            }
        }
        Throwable last = causes.get(causes.size() - 1);
        if (causes.stream().anyMatch(SQLException.class::isInstance)) {
            return "The service can not start, because its database can not be reached or used: " + last.getMessage()
                    + ". Look at OOH_DATABASE_URL, OOH_DATABASE_USER and OOH_DATABASE_PASSWORD, or at OOH_DATA.";
        }
        return "The service can not start: " + Objects.requireNonNullElse(last.getMessage(), last.toString());
    }

    private static List<Throwable> causes(Throwable fault) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = fault; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }
}
