using System.Text.RegularExpressions;
using Inps.Interop.Tests.Shared;

namespace Inps.Interop.Gateway.Tests.Vita;

/// <summary>The person of the test domande.</summary>
internal static class Persone
{
    public static readonly string Richiedente =
        Regex.Match(DomandeDiProva.Domanda(1, "id"), @"<Richiedente>\s*<c:CodiceFiscale>(\w{16})<").Groups[1].Value;

    public static readonly string Cognome = Regex.Match(DomandeDiProva.Domanda(1, "id"), "<c:Cognome>([^<]*)<").Groups[1].Value;
}
