using Inps.Interop.Gateway.Tests.Consegne;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Console;

/// <summary>A console whose gateway registers what the tests send, and delivers lotti where nobody is.</summary>
public sealed class ConsoleConLotti : ConsoleGateway
{
    /// <summary>Where PAT901 may have results delivered.</summary>
    internal const string NonRisponde = "https://localhost:1/esiti";

    private protected override Task<GatewayProcess> StartAsync() =>
        GatewayProcess.StartAsync(PatronatoConLotti.Settings, adesioni: PatronatoConLotti.Adesioni(NonRisponde), consolePort: ConsolePort);
}

/// <summary>The pages that show what there is, and change it, share one gateway and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class OneConsoleGateway : ICollectionFixture<ConsoleConLotti>, ICollectionFixture<Navigatore>
{
    public const string Name = "Pagine della console";
}
