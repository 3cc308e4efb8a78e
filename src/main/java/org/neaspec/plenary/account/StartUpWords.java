package org.neaspec.plenary.account;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.neaspec.plenary.shared.Site;

/** The last lines of a start: where the site is, how to get in, and where mails go. */
@Singleton
class StartUpWords {

    private final Site site;
    private final DemonstrationOrganiser demonstration;
    private final AccountRepository accounts;
    private final InviteStaff invitations;
    private final String mailHost;
    private final boolean anotherAdministrator;

    StartUpWords(
            Site site,
            DemonstrationOrganiser demonstration,
            AccountRepository accounts,
            InviteStaff invitations,
            @Value("${plenary.mail.host:}") String mailHost,
            @Value("${plenary.setup-link:false}") boolean anotherAdministrator) {
        this.site = site;
        this.demonstration = demonstration;
        this.accounts = accounts;
        this.invitations = invitations;
        this.mailHost = mailHost;
        this.anotherAdministrator = anotherAdministrator;
    }

    /** The lines; making them makes the demonstration's organiser and, while there is no administrator, a new link. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Plenary is running at  " + site.link("/"));
        demonstration.prepare().ifPresent(password -> {
            lines.add("");
            lines.add("Demonstration          " + site.link(SignInPaths.SIGN_IN));
            lines.add("  e-mail               " + DemonstrationOrganiser.EMAIL);
            lines.add("  password             " + password);
        });
        if (anotherAdministrator || accounts.administrators() == 0) {
            lines.add("");
            lines.add("To become administrator, open this link once within 24 hours:");
            lines.add("  " + invitations.first());
        }
        lines.add("");
        lines.add(
                mailHost.isBlank()
                        ? "Mails are not sent: read them at " + site.link("/organise/mail") + " (MAIL_HOST sends them)"
                        : "Mails are sent through " + mailHost);
        return lines;
    }

    /** Prints the lines to the console, not to the log: the link and the password are for the person who starts the server. */
    @Singleton
    @Requires(notEnv = Environment.TEST)
    static class Printer {

        private final StartUpWords words;

        Printer(StartUpWords words) {
            this.words = words;
        }

        @EventListener
        @SuppressWarnings("SystemOut")
        void print(ServerStartupEvent started) {
            String rule = "-".repeat(72);
            System.out.println(rule);
            words.lines().forEach(System.out::println);
            System.out.println(rule);
        }
    }
}
