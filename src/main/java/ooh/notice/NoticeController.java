package ooh.notice;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import ooh.access.Roles;
import ooh.notice.Message.Delivery;
import ooh.trail.NumbersShown;
import org.jspecify.annotations.Nullable;

/** Whose calendar has not fetched a late change, and what was written to them. */
@Tag(name = "Notices")
@Secured(Roles.COORDINATOR)
@Controller("/api/v1/notices")
class NoticeController {
    private static final int MOST_MESSAGES = 500;

    private final Notices notices;
    private final MessageStore messages;
    private final NumbersShown shown;
    private final Clock clock;

    NoticeController(Notices notices, MessageStore messages, NumbersShown shown, Clock clock) {
        this.shown = shown;
        this.notices = notices;
        this.messages = messages;
        this.clock = clock;
    }

    /** {@code trouble} is why it is not sent yet, or never was, in words. */
    @Schema(name = "NoticeMessage")
    record MessageView(
            String id,
            String messageId,
            String person,
            String address,
            String uid,
            int sequence,
            @Schema(description = "REQUEST or CANCEL") String kind,
            Instant changedAt,
            Instant madeAt,

            @Schema(description = "waiting, being sent, sent or failed")
            String state,

            int tries,
            @Nullable Instant nextTryAt,
            @Nullable Instant sentAt,
            @Nullable Instant failedAt,
            String trouble) {
        static MessageView of(Message message) {
            Delivery delivery = message.delivery();
            return new MessageView(
                    message.id(),
                    message.messageId(),
                    message.about().person(),
                    message.address(),
                    message.about().uid(),
                    message.about().sequence(),
                    message.about().method().name(),
                    message.about().changedAt(),
                    message.madeAt(),
                    message.state().word(),
                    delivery.tries(),
                    message.state() == Message.State.WAITING ? delivery.dueAt() : null,
                    delivery.sentAt(),
                    delivery.failedAt(),
                    delivery.trouble());
        }
    }

    @Operation(
            summary = "The late changes of duties that no calendar of their person has fetched",
            description =
                    "A change is late where it was made less than 48 hours before its duty begins. Each is told in"
                            + " a sentence that says what was done about it, until a calendar fetches or the duty is over.")
    @Get
    List<Notice> list() {
        List<Notice> open = notices.at(clock.instant());
        shown.note("notices", open.stream().map(Notice::person).toList());
        return open;
    }

    @Operation(summary = "The e-mails that were written about late changes, and what became of each; the newest 500")
    @Get("/messages")
    List<MessageView> messages() {
        return messages.latest(MOST_MESSAGES).stream().map(MessageView::of).toList();
    }
}
