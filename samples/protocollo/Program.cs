using Inps.Interop.Samples.Protocollo;

await using var server = ServerProtocollo.Build(args);
await server.RunAsync();
