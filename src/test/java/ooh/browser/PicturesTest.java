package ooh.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import ooh.access.Roles;
import ooh.browser.Addresses.Listed;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures of the main pages with the sample's data, in {@code target/pictures}. With {@code -Dooh.pictures.renew=true} they
 * go to {@code src/docs/pictures}, which the README shows; look at them before they are committed.
 */
@ExtendWith(Shared.class)
class PicturesTest {
    private static final Path FOLDER =
            Path.of(Boolean.getBoolean("ooh.pictures.renew") ? "src/docs/pictures" : "target/pictures");

    record Picture(String name, Listed page, int width, int height) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Picture> pictures() {
        return List.of(
                telephone("on-call", Roles.MASH, "/on-call"),
                telephone("my-duties", Roles.PRACTITIONER, "/me"),
                desk("week", Roles.COORDINATOR, "/rotas/" + Addresses.PUBLISHED),
                desk("candidates", Roles.COORDINATOR, "/rotas/" + Addresses.PUBLISHED + "/shifts/{duty}"),
                desk("ill", Roles.COORDINATOR, "/rotas/" + Addresses.PUBLISHED + "/duties/{duty}"),
                desk("publish", Roles.COORDINATOR, "/rotas/" + Addresses.PUBLISHED + "/publish"),
                desk("published", Roles.COORDINATOR, "/weeks/" + Addresses.PUBLISHED),
                desk("fairness", Roles.COORDINATOR, "/fairness"),
                desk("demand", Roles.COORDINATOR, "/demand"));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_is_taken(Picture picture, Visits visits) throws Exception {
        Files.createDirectories(FOLDER);
        Path file = FOLDER.resolve(picture.name + ".png");
        try (Visit visit =
                visits.as(picture.page.role(), options -> options.setViewportSize(picture.width, picture.height))) {
            assertThat(visit.open(Addresses.filled(picture.page, visits.server())))
                    .isEqualTo(200);
            visit.page().screenshot(new ScreenshotOptions().setPath(file));
        }
        assertThat(file).isNotEmptyFile();
    }

    private static Picture telephone(String name, String role, String address) {
        return new Picture(name, Addresses.page(role, address), 390, 780);
    }

    private static Picture desk(String name, String role, String address) {
        return new Picture(name, Addresses.page(role, address), 1280, 860);
    }
}
