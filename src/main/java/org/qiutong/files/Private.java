package org.qiutong.files;

import static java.nio.file.attribute.PosixFilePermission.OWNER_EXECUTE;
import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;

import java.io.IOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Keeps files and folders from all users of the machine but the one who runs the program. On
/// systems without such permissions (Windows) a folder's own access rules apply.
public final class Private {

    private static final Set<PosixFilePermission> OWNERS =
            Set.of(OWNER_READ, OWNER_WRITE, OWNER_EXECUTE);

    private static final Set<PosixFilePermission> FILE = Set.of(OWNER_READ, OWNER_WRITE);

    /// The permissions that a new file does not get, as bits.
    private static final int OTHERS = 0077;

    private Private() {}

    /// For creating a file that only its owner may read and write.
    public static FileAttribute<?>[] file() {
        return attributes(FILE);
    }

    private static FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /// Creates a folder for the owner alone, with those above it where they are missing.
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(OWNERS));
        }
    }

    /// Takes the permissions of all others from a folder and everything in it.
    public static void correct(Path folder) throws IOException {
        if (!isPosix()) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path each, BasicFileAttributes attributes) throws IOException {
                        return restrict(each);
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
                            throws IOException {
                        return attributes.isSymbolicLink()
                                ? FileVisitResult.CONTINUE
                                : restrict(each);
                    }

                    // It may be one that another process has just removed.
                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException failure)
                            throws IOException {
                        if (Files.exists(each)) {
                            throw failure;
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private static FileVisitResult restrict(Path each) throws IOException {
        Set<PosixFilePermission> permissions = new HashSet<>(Files.getPosixFilePermissions(each));
        if (permissions.retainAll(OWNERS)) {
            Files.setPosixFilePermissions(each, permissions);
        }
        return FileVisitResult.CONTINUE;
    }

    /// Lets all files that this process creates from now on be for its user alone, also those that
    /// libraries create. Does nothing if they are so already.
    ///
    /// @param folder where a file can be created to see how they are
    public static void createFilesForTheOwnerAlone(Path folder) throws IOException {
        if (isPosix() && !OWNERS.containsAll(permissionsOfNewFiles(folder))) {
            setUmask();
        }
    }

    private static Set<PosixFilePermission> permissionsOfNewFiles(Path folder) throws IOException {
        Path file = folder.resolve("permissions-" + ProcessHandle.current().pid());
        try {
            Files.createFile(file);
            return Files.getPosixFilePermissions(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    // Java has no call for it. Restricted methods are allowed in jvm.options, for the database.
    @SuppressWarnings("restricted")
    private static void setUmask() throws IOException {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> umask = linker.defaultLookup().find("umask");
        if (umask.isEmpty()) {
            return;
        }
        MethodHandle call =
                linker.downcallHandle(
                        umask.get(),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            int _ = (int) call.invokeExact(OTHERS);
        } catch (Throwable e) {
            throw new IOException("umask", e);
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
