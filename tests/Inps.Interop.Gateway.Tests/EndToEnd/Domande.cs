using System.Globalization;
using Inps.Interop.Gateway.Tests.Contracts;
using Inps.Interop.Gateway.Tests.Stages;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.EndToEnd;

/// <summary>The tests of the operations share another gateway, so that they run beside those of the stages.</summary>
[Conformance]
[CollectionDefinition(Name)]
public sealed class OneRegister : ICollectionFixture<GatewayFixture>
{
    public const string Name = "One register";
}

/// <summary>Requests of the operations, and answers that are always held against the served schema.</summary>
internal static class Domande
{
    /// <summary>Identity of an operator of PAT902.</summary>
    public static readonly string IdentityPat902 = Wire.Identity.Replace("6038C", "7001A", StringComparison.Ordinal);

    private static long last = 100_000;

    /// <summary>A number that no other domanda of this run has, beyond those that tests name: hence a minor of its own.</summary>
    public static long NextN() => Interlocked.Increment(ref last);

    public static string NewId() => $"prova-{Guid.CreateVersion7():N}";

    /// <summary>Submits a new valid domanda.</summary>
    public static async Task<Answer> SubmitAsync(this GatewayFixture fixture)
    {
        var answer = await fixture.PresentaAsync(DomandeDiProva.PresentaDomanda(NextN(), NewId()));
        answer.Esito.Should().Be("OK", "the answer was {0}", answer.Text);
        return answer;
    }

    /// <summary>Posts a Body child to AssegnoTemporaneo.</summary>
    public static Task<Answer> PresentaAsync(this GatewayFixture fixture, string body, string certificate = "patronato1", string? identity = null) =>
        fixture.CallAsync("AssegnoTemporaneo", Wire.Envelope(body, identity ?? Wire.Identity), certificate);

    /// <summary>Posts a Body child to GestioneDomande.</summary>
    public static Task<Answer> GestioneAsync(this GatewayFixture fixture, string operazione, string content, string certificate = "patronato1", string? identity = null) =>
        fixture.CallAsync("GestioneDomande", Wire.Envelope(Gestione(operazione, content), identity ?? Wire.Identity), certificate);

    public static async Task<Answer> CallAsync(this GatewayFixture fixture, string servizio, string envelope, string certificate = "patronato1", string mediaType = "application/soap+xml")
    {
        var answer = await fixture.Client(certificate).PostAsync(envelope, servizio, mediaType);
        (await ServedSchemas.ErrorsOfAsync(fixture.Gateway, servizio, answer)).Should().BeEmpty("the answer was {0}", answer.Text);
        return answer;
    }

    /// <summary>A domanda as patronato PAT902 writes it.</summary>
    public static string OfPat902(string body) => body.Replace(">PAT901<", ">PAT902<", StringComparison.Ordinal).Replace(">6038C<", ">7001A<", StringComparison.Ordinal);

    public static string Gestione(string operazione, string content) => $"""
        <g:{operazione} xmlns:g="{Wire.GestioneDomande}" xmlns:c="{Wire.Comune}"><g:request><g:Testata><c:IdMessaggio>{NewId()}</c:IdMessaggio><c:DataOraInvio>{Now()}</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></g:Testata>{content}</g:request></g:{operazione}>
        """;

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
