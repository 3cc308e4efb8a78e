package org.neaspec.plenary.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neaspec.plenary.database.DatabaseKind;
import org.neaspec.plenary.database.StartupFailure;
import org.neaspec.plenary.shared.Secrets;
import org.neaspec.plenary.story.PlenaryTest;

class ServerKeyTest extends PlenaryTest {

    @Inject
    DatabaseKind database;

    @Inject
    Secrets secrets;

    @Inject
    ServerKeyRepository stored;

    @Test
    void what_was_sealed_opens_again_and_never_looks_the_same() {
        byte[] clear = "Dear Test Delegate One".getBytes(UTF_8);

        assertThat(secrets.open(secrets.seal(clear))).isEqualTo(clear);
        assertThat(secrets.seal(clear)).isNotEqualTo(secrets.seal(clear));
        assertThat(new String(secrets.seal(clear), UTF_8)).doesNotContain("Delegate");
    }

    @Test
    void a_changed_byte_does_not_open() {
        byte[] sealed = secrets.seal("text".getBytes(UTF_8));
        sealed[sealed.length - 1] ^= 1;

        assertThatThrownBy(() -> secrets.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open(new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void signatures_of_one_purpose_never_serve_another() {
        assertThat(secrets.sign("my", "abc".getBytes(UTF_8)))
                .hasSize(32)
                .isEqualTo(secrets.sign("my", "abc".getBytes(UTF_8)))
                .isNotEqualTo(secrets.sign("feed", "abc".getBytes(UTF_8)))
                .isNotEqualTo(secrets.sign("mya", "bc".getBytes(UTF_8)));
    }

    @Test
    void the_embedded_database_has_its_key_in_a_private_file_beside_it() throws IOException {
        keyFrom("").seal(new byte[0]);

        Path file = database.dataFolder().resolve("secret.key");
        assertThat(Files.readString(file).strip()).hasSize(64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_file_gives_the_same_key_after_a_restart(@TempDir Path folder) {
        Path file = folder.resolve("secret.key");

        assertThat(KeyFile.readOrMake(file)).isEqualTo(KeyFile.readOrMake(file));
    }

    @Test
    void a_damaged_file_stops_the_start_in_one_sentence(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret.key"), "not a key");

        assertThatThrownBy(() -> KeyFile.readOrMake(file))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("secret.key");
    }

    @Test
    void two_nodes_on_a_configured_database_agree_on_the_first_key_offered() {
        stored.offer(new byte[32]);
        String first = stored.findHex();
        byte[] other = new byte[32];
        other[0] = 7;
        stored.offer(other);

        assertThat(stored.findHex()).hasSize(64).isEqualTo(first);
    }

    @Test
    void nodes_with_the_same_configured_secret_understand_each_other() {
        byte[] sealed = keyFrom("a secret of thirty-two characters!!").seal("hello".getBytes(UTF_8));

        assertThat(keyFrom("a secret of thirty-two characters!!").open(sealed)).isEqualTo("hello".getBytes(UTF_8));
        assertThatThrownBy(() -> keyFrom("another secret of the same length!!").open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_short_secret_is_refused() {
        assertThatThrownBy(() -> keyFrom("too short"))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining("PLENARY_SECRET");
    }

    private ServerKey keyFrom(String secret) {
        return new ServerKey(secret, database, () -> stored);
    }
}
