[assembly: AssemblyFixture(typeof(Inps.Interop.Tests.Shared.PostgresServers))]
[assembly: AssemblyFixture(typeof(Inps.Interop.Tests.Shared.TestFolders))]
