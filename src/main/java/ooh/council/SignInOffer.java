package ooh.council;

import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Puts the council's way in on the sign-in page, and why somebody who tried it is still there. */
@Singleton
class SignInOffer implements ViewModelProcessor<Map<String, Object>> {
    static final String COUNCIL = "council";
    private static final String PAGE = "sign-in";

    private final ProviderSettings settings;
    private final RoleClaims claims;

    SignInOffer(ProviderSettings settings, RoleClaims claims) {
        this.settings = settings;
        this.claims = claims;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        if (!settings.areOn() || !page.getView().filter(PAGE::equals).isPresent()) {
            return;
        }
        Map<String, Object> model = new HashMap<>(page.getModel().orElse(Map.of()));
        model.put(COUNCIL, true);
        request.getParameters()
                .getFirst(COUNCIL)
                .flatMap(Turned::of)
                .ifPresent(why -> model.put("councilProblem", why.sentence(claims)));
        page.setModel(model);
    }
}
