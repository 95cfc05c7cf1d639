package io.yuanliu.server.database;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * What stands before the program's parts are put together and stays until all of them are gone: the settings,
 * the locked data folder, the database.
 */
public final class Foundation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Foundation.class);

    private final Settings settings;
    private final DataFolder folder;
    private final DataFolderLock lock;
    private @Nullable EmbeddedPostgres embedded;
    private DatabaseLogin login;
    private boolean ended;

    private Foundation(
            Settings settings,
            DataFolder folder,
            DataFolderLock lock,
            @Nullable EmbeddedPostgres embedded,
            DatabaseLogin login) {
        this.settings = settings;
        this.folder = folder;
        this.lock = lock;
        this.embedded = embedded;
        this.login = login;
    }

    /** Locks the data folder and makes the database ready to be logged in to. */
    public static Foundation lay(Settings settings) {
        DataFolder folder = DataFolder.at(settings.data());
        DataFolderLock lock = DataFolderLock.take(folder);
        try {
            if (settings.database().isPresent()) {
                DatabaseLogin outside = settings.database().get();
                new Roles(outside).requireOutside();
                return new Foundation(settings, folder, lock, null, outside);
            }
            EmbeddedPostgres embedded = EmbeddedPostgres.start(folder);
            return new Foundation(settings, folder, lock, embedded, embedded.login());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Makes the settings, the data folder and the login known to the parts of the program. */
    public void register(ConfigurableListableBeanFactory beans) {
        register(beans, settings, folder, login());
    }

    static void register(
            ConfigurableListableBeanFactory beans, Settings settings, DataFolder folder, DatabaseLogin login) {
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("dataFolder", folder);
        beans.registerSingleton("databaseLogin", login);
    }

    /** How the platform logs in. */
    public synchronized DatabaseLogin login() {
        return login;
    }

    /** Tries to start the embedded PostgreSQL when it ended under us; an outside one is not ours to start. */
    public synchronized void revive() {
        if (embedded == null || ended || EmbeddedPostgres.running(folder).isPresent()) {
            return;
        }
        try {
            embedded = EmbeddedPostgres.start(folder);
            login = embedded.login();
            LOG.info("The embedded PostgreSQL ended and was started again");
        } catch (RuntimeException stillAway) {
            // A second kill meets it at any moment of its start; there will be another try.
            LOG.warn("{}", stillAway.getMessage());
        }
    }

    @Override
    public synchronized void close() {
        ended = true;
        try {
            if (embedded != null) {
                embedded.close();
            }
        } finally {
            lock.close();
        }
    }
}
