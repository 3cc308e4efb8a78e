package org.neaspec.plenary.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neaspec.plenary.story.PlenaryTest;

class TransactionsTest extends PlenaryTest {

    @Inject
    Transactions transactions;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void makeTwoRows() {
        inTransaction(
                "CREATE TABLE retried (id INT PRIMARY KEY, word VARCHAR(20))",
                "INSERT INTO retried VALUES (1, 'a'), (2, 'b')");
    }

    @AfterEach
    void dropThem() {
        inTransaction("DROP TABLE retried");
    }

    @Test
    void both_of_two_that_lock_each_other_out_come_through() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        CompletableFuture<Void> there = lockBoth(1, 2, attempts, bothHoldOne);
        CompletableFuture<Void> back = lockBoth(2, 1, attempts, bothHoldOne);
        CompletableFuture.allOf(there, back).get(30, TimeUnit.SECONDS);
        assertThat(attempts).hasValueGreaterThan(2);
    }

    private CompletableFuture<Void> lockBoth(int first, int second, AtomicInteger attempts, CyclicBarrier barrier) {
        return CompletableFuture.runAsync(() -> transactions.retrying(() -> {
            boolean meet = attempts.incrementAndGet() <= 2;
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("UPDATE retried SET word = 'x' WHERE id = " + first);
                if (meet) {
                    barrier.await(10, TimeUnit.SECONDS);
                }
                statement.execute("UPDATE retried SET word = 'y' WHERE id = " + second);
                connection.commit();
                return true;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    @Test
    void a_unit_that_always_gives_way_is_tried_five_times() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> transactions.retrying(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLException("lock wait", "HY000", 1205));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(5);
    }

    @Test
    void any_other_failure_is_not_tried_again() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> transactions.retrying(() -> {
                    attempts.incrementAndGet();
                    inTransaction("INSERT INTO retried VALUES (1, 'again')");
                    return true;
                }))
                .satisfies(thrown -> assertThat(DuplicateKey.isCause(thrown)).isTrue());
        assertThat(attempts).hasValue(1);
        assertThat(DuplicateKey.isCause(new IllegalStateException("no SQL in it")))
                .isFalse();
    }

    private void inTransaction(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(statements)) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect() throws SQLException {
        return DelegatingDataSource.unwrapDataSource(dataSource).getConnection();
    }
}
