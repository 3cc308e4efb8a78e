package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** The mail server cannot be reached: mails wait, and somebody has to see to it. */
@Singleton
class FailingRelays implements ToDoList {

    private final MailTray tray;

    FailingRelays(MailTray tray) {
        this.tray = tray;
    }

    @Override
    public List<ToDo> today() {
        if (tray.trouble().isEmpty()) {
            return List.of();
        }
        var counts = tray.counts();
        long waiting = counts.getOrDefault(MailState.QUEUED, 0L) + counts.getOrDefault(MailState.RETRY, 0L);
        return List.of(new ToDo("mail.toDo.relay", waiting, MailPaths.TRAY));
    }
}
