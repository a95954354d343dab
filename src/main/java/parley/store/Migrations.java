package parley.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes the tables, or brings them up to date: {@code db/migration}. */
final class Migrations {

    private Migrations() {}

    static void run(DataSource source) {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
