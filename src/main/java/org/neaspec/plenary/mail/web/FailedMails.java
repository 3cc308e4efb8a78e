package org.neaspec.plenary.mail.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.neaspec.plenary.mail.MailLog;
import org.neaspec.plenary.mail.MailState;
import org.neaspec.plenary.mail.MailTray;
import org.neaspec.plenary.web.ToDo;
import org.neaspec.plenary.web.ToDoList;

/** Mails that were refused for good: somebody has to look at them. */
@Singleton
class FailedMails implements ToDoList {

    private final MailTray tray;
    private final MailLog log;

    FailedMails(MailTray tray, MailLog log) {
        this.tray = tray;
        this.log = log;
    }

    @Override
    public List<ToDo> today() {
        long failed = tray.counts().getOrDefault(MailState.DEAD, 0L);
        return failed == 0 ? List.of() : List.of(new ToDo("mail.toDo.failed", failed, MailPaths.tray(MailState.DEAD)));
    }

    @Override
    public List<ToDo> today(Set<Long> meetingIds) {
        return log.refused(meetingIds).stream()
                .map(meeting -> new ToDo(
                        "mail.toDo.failedThere",
                        meeting.many(),
                        meeting.meeting(),
                        MailPaths.log(meeting.slug()) + "?state=DEAD"))
                .toList();
    }
}
