#ifndef CPROCESS_H
#define CPROCESS_H

/// A program that was started, with a pipe to its standard input and one from its standard output.
/// Its standard error is ours.
typedef struct {
  int pid;
  int input;
  int output;
} redthread_process;

/// Starts `path` with `arguments`, which end with NULL; 0, or the number of the error.
int redthread_spawn(const char *path, char *const arguments[], redthread_process *process);

/// Waits until it has ended; the code that it ended with, or 128 and the signal that ended it.
int redthread_wait(int pid);

/// Has the system kill this process when the one that started it ends, however it ends.
void redthread_end_with_parent(void);

/// What this program was called with, its name first. Swift itself asks /proc, which a bare machine or
/// a chroot may not have.
int redthread_argument_count(void);
const char *redthread_argument(int index);

/// A path that leads to this program, whatever it is called.
const char *redthread_executable(void);

#endif
