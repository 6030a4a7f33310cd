using System.Globalization;

namespace Inps.Interop.Prestazioni.Registro;

/// <summary>A file of a fascicolo as the manifest lists it: digest, length and name, divided by a blank.</summary>
/// <param name="Nome">With slashes, such as <c>ricevute/ricevuta-INPS-AUF-2026-000000000001.xml</c>.</param>
/// <param name="Dimensione">In bytes.</param>
/// <param name="Impronta">SHA-256, lower-case hexadecimal.</param>
public sealed record FileDelFascicolo(string Nome, long Dimensione, string Impronta)
{
    /// <summary>As it stands in the manifest.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Impronta} {Dimensione} {Nome}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static FileDelFascicolo? Parse(string riga) =>
        riga.Split(' ', 3) is [{ Length: 64 } impronta, var dimensione, { Length: > 0 } nome] && long.TryParse(dimensione, NumberStyles.None, CultureInfo.InvariantCulture, out var byteDelFile)
            ? new(nome, byteDelFile, impronta)
            : null;
}
