@rem The npm scripts begin with exec, so that a signal to npm reaches the program itself. Windows has no exec: run what follows.
@%*
