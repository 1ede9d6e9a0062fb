package org.cocrear.operations;

import com.mongodb.ConnectionString;
import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.jspecify.annotations.Nullable;

/**
 * A MongoDB in this process over one file, for a trial, a laptop or a small town. What it has
 * acknowledged survives the death of the process. It listens on the loopback only, on a free port.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final String DATABASE = "cocrear";
  private static final int CACHE_MEGABYTES = 64;
  private static final int WORKERS = 32;

  private final FileChannel lock;
  private final MongoServer server;
  private final int port;

  private EmbeddedStore(FileChannel lock, MongoServer server) {
    this.lock = lock;
    this.server = server;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
    port = server.getLocalAddress().getPort();
  }

  /**
   * Opens the store of a folder, which is made if absent.
   *
   * @throws EmbeddedStoreException if the folder cannot be written, is in use or is damaged
   */
  public static EmbeddedStore open(Path folder) {
    FileChannel lock = lock(folder);
    try {
      return new EmbeddedStore(lock, new MongoServer(new EmbeddedStoreBackend(file(folder))));
    } catch (MVStoreException e) {
      close(lock);
      throw new EmbeddedStoreException(
          folder, "cannot be read", "restore a copy of it or name another folder", e);
    }
  }

  /** Where to connect; names the database. */
  public ConnectionString connectionString() {
    return new ConnectionString("mongodb://127.0.0.1:" + port + "/" + DATABASE);
  }

  @Override
  public void close() {
    server.shutdownNow();
    close(lock);
  }

  private static FileChannel lock(Path folder) {
    FileChannel channel = openLockFile(folder);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException | IOException e) {
      close(channel);
      throw inUse(folder, e);
    }
    close(channel);
    throw inUse(folder, null);
  }

  private static FileChannel openLockFile(Path folder) {
    try {
      Files.createDirectories(folder);
      return FileChannel.open(
          folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new EmbeddedStoreException(
          folder, "cannot be written", "allow this user to write there or name another folder", e);
    }
  }

  private static EmbeddedStoreException inUse(Path folder, @Nullable Exception cause) {
    return new EmbeddedStoreException(
        folder, "is in use by another process", "stop that one or name another folder", cause);
  }

  private static MVStore file(Path folder) {
    String name = folder.resolve("cocrear.mv.db").toString();
    MVStoreTool.compactCleanUp(name);
    if (Files.exists(Path.of(name))) {
      MVStoreTool.compact(name, false);
    }
    MVStore store =
        new MVStore.Builder()
            .fileName(name)
            .cacheSize(CACHE_MEGABYTES)
            .autoCommitBufferSize(0)
            .autoCommitDisabled()
            .open();
    store.setRetentionTime(0);
    return store;
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
