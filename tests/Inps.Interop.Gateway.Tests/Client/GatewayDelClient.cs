using Inps.Interop.Client;
using Inps.Interop.Client.Cli;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Client;

/// <summary>The tests of the client share one gateway with the two demo patronati.</summary>
[Conformance]
[CollectionDefinition(Name)]
public sealed class ClientAndGateway : ICollectionFixture<GatewayDelClient>
{
    public const string Name = "Client and gateway";
}

/// <summary>A real gateway, and the command run against it.</summary>
public sealed class GatewayDelClient : IAsyncLifetime
{
    internal GatewayProcess Gateway { get; private set; } = null!;

    internal string Address => Gateway.BaseAddress.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync() => Gateway = await GatewayProcess.AttachOrStartAsync(["Lotti:IntervalloSecondi=1"]);

    public ValueTask DisposeAsync() => Gateway.DisposeAsync();

    /// <summary>The options of a patronato of the demo.</summary>
    internal PatronatoClientOptions Options(string patronato = "patronato1", string ufficio = "6038C") => new()
    {
        Address = Gateway.BaseAddress,
        Certificato = CertificatoClient.Load(TestCertificates.PemOf(patronato)),
        Autorita = CertificatoClient.LoadAutorita(TestCertificates.PemOf("ca")),
        UserId = "operatore.demo",
        CodiceUfficio = ufficio,
    };

    /// <summary>Runs the command with the certificates of patronato1 unless the arguments say otherwise.</summary>
    internal async Task<Uscita> RunAsync(params string[] args)
    {
        string[] all = [.. args, .. Missing(args, "--url", Address), .. Missing(args, "--cert", TestCertificates.PemOf("patronato1")), .. Missing(args, "--ca", TestCertificates.PemOf("ca"))];
        return await Uscita.OfAsync(all);
    }

    private static string[] Missing(string[] args, string option, string value) => args.Contains(option) ? [] : [option, value];
}

/// <summary>What one command line did.</summary>
internal sealed record Uscita(int Codice, string Out, string Error)
{
    public static async Task<Uscita> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var codice = await RigaDiComando.RunAsync(args, new Terminale(output, error, Interattivo: false), TestContext.Current.CancellationToken);
        return new(codice, output.ToString(), error.ToString());
    }
}
