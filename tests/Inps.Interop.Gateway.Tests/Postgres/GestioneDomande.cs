using System.Globalization;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Postgres;

/// <summary>Envelopes of the service GestioneDomande.</summary>
internal static class GestioneDomande
{
    public static string StatoDomanda(string idDomanda) => Request("StatoDomanda", $"<g:IdDomanda>{idDomanda}</g:IdDomanda>");

    public static string DettaglioDomanda(string idDomanda) => Request("DettaglioDomanda", $"<g:IdDomanda>{idDomanda}</g:IdDomanda>");

    public static string RichiediRicevuta(string idDomanda, string tipo = "SINTETICA") => Request("RichiediRicevuta", $"<g:IdDomanda>{idDomanda}</g:IdDomanda><g:TipoRicevuta>{tipo}</g:TipoRicevuta>");

    private static string Request(string operation, string content)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return Wire.Envelope(
            $"""
            <g:{operation} xmlns:g="{Wire.GestioneDomande}" xmlns:c="{Wire.Comune}"><g:request>
            <g:Testata><c:IdMessaggio>{Guid.NewGuid():N}</c:IdMessaggio><c:DataOraInvio>{now}</c:DataOraInvio><c:VersioneTracciato>1.0</c:VersioneTracciato></g:Testata>
            {content}</g:request></g:{operation}>
            """);
    }
}
