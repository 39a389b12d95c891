#define _GNU_SOURCE
#include "CProcess.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/auxv.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

int redthread_spawn(const char *path, char *const arguments[], redthread_process *process) {
  int in[2], out[2];
  // No other program may inherit the ends, or the end of the input would never be seen.
  if (pipe2(in, O_CLOEXEC) != 0) return errno;
  if (pipe2(out, O_CLOEXEC) != 0) {
    int code = errno;
    close(in[0]);
    close(in[1]);
    return code;
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, in[0], 0);
  posix_spawn_file_actions_adddup2(&actions, out[1], 1);
  pid_t pid = 0;
  int code = posix_spawn(&pid, path, &actions, 0, arguments, environ);
  posix_spawn_file_actions_destroy(&actions);
  close(in[0]);
  close(out[1]);
  if (code != 0) {
    close(in[1]);
    close(out[0]);
    return code;
  }
  *process = (redthread_process){pid, in[1], out[0]};
  return 0;
}

int redthread_wait(int pid) {
  int status = 0;
  while (waitpid(pid, &status, 0) < 0) {
    if (errno != EINTR) return 128;
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

void redthread_end_with_parent(void) { prctl(PR_SET_PDEATHSIG, SIGKILL); }

static int argument_count;
static char **argument_list;

// The C library hands its constructors what it hands main.
__attribute__((constructor)) static void keep_arguments(int count, char **list) {
  argument_count = count;
  argument_list = list;
}

int redthread_argument_count(void) { return argument_count; }

const char *redthread_argument(int index) { return argument_list[index]; }

const char *redthread_executable(void) {
  const char *link = "/proc/self/exe";
  if (access(link, X_OK) == 0) return link;
  const char *path = (const char *)getauxval(AT_EXECFN);
  return path ? path : argument_list[0];
}
