package org.neaspec.plenary.roster;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.neaspec.plenary.meeting.MeetingFacts;
import org.neaspec.plenary.registration.Scene;
import org.neaspec.plenary.shared.RandomIds;

/** Files of people that tests read in. */
@Singleton
public class ListScene {

    private final ReadList readList;
    private final WriteToPeople write;
    private final Roster roster;
    private final Scene scene;

    ListScene(ReadList readList, WriteToPeople write, Roster roster, Scene scene) {
        this.readList = readList;
        this.write = write;
        this.roster = roster;
        this.scene = scene;
    }

    /** A file that was read and not taken over: somebody to be added, and two rows with faults. */
    public String read(MeetingFacts meeting) {
        String table = """
                Given name,Family name,Position,Body,State,Category,Takes part,E-mail,Favourite colour
                Test,Newcomer,Adviser,Test Ministry,Mongolia,Government,In person,%s,blue
                Test,Faulty,Adviser,Test Ministry,Atlantis,Government,In person,%s,red
                ,Nameless,,Test Ministry,Mongolia,Government,In person,no address,
                """.formatted(Scene.unique("newcomer"), Scene.unique("faulty"));
        var outcome =
                readList.read(meeting, "newcomers.csv", table.getBytes(StandardCharsets.UTF_8), scene.organiser());
        return ((ReadList.Outcome.Read) outcome).publicId();
    }

    /** A message to nobody but in name, so that no mail stands beside those that tests look for. */
    public String written(MeetingFacts meeting) {
        return write.write(
                meeting,
                RandomIds.publicId(),
                new MessageText("About the meeting", "Please bring a {reference}."),
                roster.reachable(meeting, RosterQuery.read("q=nobody-of-this-name"))
                        .ids(),
                "?q=nobody-of-this-name",
                WriteToPeople.Pace.AT_ONCE,
                scene.organiser());
    }
}
