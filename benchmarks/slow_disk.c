/* Lets every settling of a file take some milliseconds longer, as a laptop's disk does.

   LD_PRELOAD=slow_disk.so SETTLING_TAKES=5000 program       (in microseconds) */
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static useconds_t longer;

__attribute__((constructor)) static void begin(void) {
    const char *told = getenv("SETTLING_TAKES");
    longer = told ? atoi(told) : 0;
}

static int settled(int handle, long call) {
    int failed = syscall(call, handle);
    usleep(longer);
    return failed ? -1 : 0;
}
int fsync(int handle) { return settled(handle, SYS_fsync); }
int fdatasync(int handle) { return settled(handle, SYS_fdatasync); }
