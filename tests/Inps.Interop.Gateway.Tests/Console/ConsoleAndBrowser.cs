namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>The tests of the pages share one gateway and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class ConsoleAndBrowser : ICollectionFixture<ConsoleGateway>, ICollectionFixture<Navigatore>
{
    internal const string Name = "Console";
}
