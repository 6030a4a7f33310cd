using Inps.Interop.Client.Cli;

return await RigaDiComando.RunAsync(args, Terminale.System(), CancellationToken.None).ConfigureAwait(false);
