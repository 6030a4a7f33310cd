using System.Security.Cryptography;
using Inps.Interop.Prestazioni.Messaggi;

namespace Inps.Interop.Prestazioni.Registro;

/// <summary>Which rules a domanda was judged by: the beginning of the SHA-256 of the published catalogue of rules, so that nobody has to count versions by hand.</summary>
public static class VersioneRegole
{
    private const int Cifre = 16;

    /// <summary>16 hexadecimal digits: those with which <c>sha256sum catalogo.xml</c> begins.</summary>
    public static string Corrente { get; } = Convert.ToHexStringLower(SHA256.HashData(ContractFiles.Read("comune/v1/catalogo.xml").Span))[..Cifre];
}
