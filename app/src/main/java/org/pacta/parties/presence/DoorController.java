package org.pacta.parties.presence;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.pacta.language.Language;
import org.pacta.language.Lexicon;
import org.pacta.language.Words;
import org.pacta.page.Address;
import org.pacta.page.Open;
import org.pacta.page.Surroundings;
import org.pacta.page.delivery.ReaderLanguage;
import org.pacta.page.delivery.SeeOther;
import org.pacta.parties.account.Secret;
import org.pacta.parties.account.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Coming in as operator of the server, and leaving.
@Controller
class DoorController {

    private final Sessions sessions;
    private final Door door;
    private final Lexicon lexicon;
    private final Surroundings surroundings;

    DoorController(Sessions sessions, Door door, Lexicon lexicon, Surroundings surroundings) {
        this.sessions = sessions;
        this.door = door;
        this.lexicon = lexicon;
        this.surroundings = surroundings;
    }

    /// The link that `serve` prints opens a page with a button: what only looks at links must not use it up.
    @GetMapping("/enter/operator")
    @Open
    String operator(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("page", view(key, false, request, response));
        return "parties/operator";
    }

    @PostMapping("/enter/operator")
    @Open
    String enter(
            @RequestParam(defaultValue = "") String key,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (sessions.use(new Secret(key), Sessions.Purpose.OPERATOR).isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", view("", true, request, response));
            return "parties/operator";
        }
        door.enter(0, 0, request, response);
        return SeeOther.to("/");
    }

    private OperatorView view(String key, boolean spent, HttpServletRequest request, HttpServletResponse response) {
        Words words = lexicon.in(ReaderLanguage.of(request, response, Language.EN));
        return new OperatorView(surroundings.alone(words, Address.of("/enter/operator")), key, spent);
    }

    @PostMapping("/leave")
    @Open
    String leave(HttpServletRequest request, HttpServletResponse response) {
        door.leave(request, response);
        return SeeOther.to("/");
    }
}
