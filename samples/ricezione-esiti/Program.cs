using Inps.Interop.Samples.Ricezione;

await using var server = RicezioneEsiti.Build(args, Console.Out);
await server.RunAsync();
