/* Writes down, in order, everything that a program asks of the files in one folder.

   LD_PRELOAD=recorder.so RECORDED_FOLDER=... RECORDED_LOG=... program
   Each record: kind (1 byte), 3 bytes of nothing, length of the name (4), offset (8), length of the data (8),
   then the name and the data. Kinds: (c)reate, (w)rite, (t)runcate, (s)ettle a file, settle a (f)older,
   (r)ename, (u)nlink. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#define HANDLES 4096
#define LONGEST 512

static char folder[LONGEST];
static int log_handle = -1;
static char names[HANDLES][LONGEST];
static char known[HANDLES];

__attribute__((constructor)) static void begin(void) {
    const char *where = getenv("RECORDED_FOLDER"), *log = getenv("RECORDED_LOG");
    if (!where || !log) return;
    snprintf(folder, sizeof folder, "%s/", where);
    log_handle = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static void record(char kind, const char *name, int64_t offset, const void *data, uint64_t length) {
    struct __attribute__((packed)) { char kind, none[3]; uint32_t name; int64_t offset; uint64_t length; } head =
        {kind, {0}, strlen(name), offset, length};
    struct iovec parts[] = {{&head, sizeof head}, {(void *)name, head.name}, {(void *)data, length}};
    if (log_handle >= 0) syscall(SYS_writev, log_handle, parts, 3);
}

/* The name inside the folder, an empty one for the folder itself, or NULL for what lies elsewhere. */
static const char *inside(const char *path) {
    size_t length = strlen(folder);
    if (log_handle < 0 || !path) return NULL;
    if (strncmp(path, folder, length) == 0) return path + length;
    return strlen(path) == length - 1 && strncmp(path, folder, length - 1) == 0 ? "" : NULL;
}

static const char *name_of(int handle) {
    return handle >= 0 && handle < HANDLES && known[handle] ? names[handle] : NULL;
}

static int opened(const char *path, int flags, mode_t mode) {
    const char *name = inside(path);
    struct stat found;
    int is_new = name && (flags & O_CREAT) && stat(path, &found) != 0;
    int handle = syscall(SYS_openat, AT_FDCWD, path, flags, mode);
    if (handle < 0 || handle >= HANDLES) return handle;
    known[handle] = name != NULL;
    if (!name) return handle;
    snprintf(names[handle], LONGEST, "%s", name);
    if (is_new) record('c', name, 0, "", 0);
    else if (flags & O_TRUNC) record('t', name, 0, "", 0);
    return handle;
}

#define OPEN(called)                                                      \
    int called(const char *path, int flags, ...) {                        \
        va_list rest; va_start(rest, flags);                              \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;         \
        va_end(rest);                                                     \
        return opened(path, flags, mode);                                 \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(called)                                                    \
    int called(int at, const char *path, int flags, ...) {                \
        va_list rest; va_start(rest, flags);                              \
        mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;         \
        va_end(rest);                                                     \
        if (path[0] == '/') return opened(path, flags, mode);             \
        int handle = syscall(SYS_openat, at, path, flags, mode);          \
        if (handle >= 0 && handle < HANDLES) known[handle] = 0;           \
        return handle;                                                    \
    }
OPENAT(openat)
OPENAT(openat64)

int close(int handle) {
    if (handle >= 0 && handle < HANDLES) known[handle] = 0;
    return syscall(SYS_close, handle);
}

static ssize_t written_at(int handle, const void *data, size_t length, off_t offset) {
    ssize_t done = syscall(SYS_pwrite64, handle, data, length, offset);
    if (done > 0 && name_of(handle)) record('w', name_of(handle), offset, data, done);
    return done;
}
ssize_t pwrite(int handle, const void *data, size_t length, off_t offset) {
    return written_at(handle, data, length, offset);
}
ssize_t pwrite64(int handle, const void *data, size_t length, off64_t offset) {
    return written_at(handle, data, length, offset);
}
ssize_t write(int handle, const void *data, size_t length) {
    off_t offset = name_of(handle) ? syscall(SYS_lseek, handle, 0, SEEK_CUR) : 0;
    ssize_t done = syscall(SYS_write, handle, data, length);
    if (done > 0 && name_of(handle)) record('w', name_of(handle), offset, data, done);
    return done;
}

static int cut(int handle, off_t length) {
    int failed = syscall(SYS_ftruncate, handle, length);
    if (!failed && name_of(handle)) record('t', name_of(handle), length, "", 0);
    return failed ? -1 : 0;
}
int ftruncate(int handle, off_t length) { return cut(handle, length); }
int ftruncate64(int handle, off64_t length) { return cut(handle, length); }

static int settled(int handle, long call) {
    int failed = syscall(call, handle);
    const char *name = name_of(handle);
    if (!failed && name) record(*name ? 's' : 'f', name, 0, "", 0);
    return failed ? -1 : 0;
}
int fsync(int handle) { return settled(handle, SYS_fsync); }
int fdatasync(int handle) { return settled(handle, SYS_fdatasync); }

int rename(const char *from, const char *to) {
    int failed = syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (!failed && inside(from) && inside(to)) record('r', inside(from), 0, inside(to), strlen(inside(to)));
    return failed ? -1 : 0;
}
int unlink(const char *path) {
    int failed = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!failed && inside(path)) record('u', inside(path), 0, "", 0);
    return failed ? -1 : 0;
}
