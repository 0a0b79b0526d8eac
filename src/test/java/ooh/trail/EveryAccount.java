package ooh.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ooh.TestBrowser;
import ooh.account.AppCode;

/** All that is done with local accounts, as {@link EveryOperation} does it. */
final class EveryAccount {
    private static final String WORDS = "quiet rivers under old bridges";
    private static final String BASE = "/api/v1/accounts";

    private EveryAccount() {}

    static void addTo(EveryOperation to) {
        to.step("POST /api/v1/accounts", "account.make", as -> made(as, "Ffion Achebe", "coordinator"));
        to.step("POST /invitations/{secret}", "account.password", EveryAccount::choosePassword);
        to.step(
                "POST /sign-in/password",
                "sign-in",
                as -> assertThat(password(as).statusCode()).isEqualTo(303));
        to.step(
                "POST /api/v1/accounts/{id}/suspension",
                "account.suspend",
                as -> as.administrator("POST", account(as) + "/suspension", ""));
        to.step(
                "DELETE /api/v1/accounts/{id}/suspension",
                "account.resume",
                as -> as.administrator("DELETE", account(as) + "/suspension", ""));
        to.step(
                "POST /accounts/{id}/suspension",
                "account.suspend",
                as -> as.administratorsForm(page(as) + "/suspension", ""));
        to.step(
                "POST /accounts/{id}/suspension/end",
                "account.resume",
                as -> as.administratorsForm(page(as) + "/suspension/end", ""));
        to.step(
                "POST /accounts/{id}/invitation",
                "account.invite",
                as -> as.administratorsForm(page(as) + "/invitation", ""));
        to.step(
                "POST /api/v1/accounts/{id}/invitation",
                "account.invite",
                as -> as.administrator("POST", account(as) + "/invitation", ""));
        to.step(
                "POST /accounts",
                "account.make",
                as -> as.administratorsForm("/accounts", "name=Desk+of+the+MASH&role=MASH&person="));
        to.step("POST /sign-in/code", "sign-in", EveryAccount::signInWithCode);
    }

    private static void made(Asker as, String name, String role) {
        var account = as.administrator("POST", BASE, "{\"name\":\"" + name + "\",\"role\":\"" + role + "\"}")
                .json();
        as.note("account", account.path("id"));
        as.note("accountName", name);
        as.note("link", account.path("link"));
        as.remembered(as.noted("link").replaceFirst(".*/", ""));
    }

    private static String account(Asker as) {
        return BASE + "/" + as.noted("account");
    }

    private static String page(Asker as) {
        return "/accounts/" + as.noted("account");
    }

    private static void choosePassword(Asker as) {
        TestBrowser browser = as.newBrowser();
        String link = as.noted("link");
        browser.open(link);
        assertThat(browser.post(link, "password", as.remembered(WORDS), "again", WORDS)
                        .statusCode())
                .isEqualTo(303);
    }

    private static HttpResponse<String> password(Asker as) {
        TestBrowser browser = as.newBrowser();
        browser.open("/sign-in");
        return browser.post("/sign-in/password", "name", as.noted("accountName"), "password", WORDS);
    }

    /** An administrator's, who needs an app. */
    private static void signInWithCode(Asker as) {
        made(as, "Ada Umeh", "administrator");
        choosePassword(as);
        HttpResponse<String> setUp = password(as);
        String secret = as.remembered(found(setUp, "<code>([A-Z2-7 ]+)</code>").replace(" ", ""));
        String code = AppCode.at(secret, as.now());
        HttpResponse<String> in = as.lastBrowser()
                .post("/sign-in/code", "ticket", found(setUp, "name=\"ticket\" value=\"([^\"]+)\""), "code", code);
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
    }

    private static String found(HttpResponse<String> page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
