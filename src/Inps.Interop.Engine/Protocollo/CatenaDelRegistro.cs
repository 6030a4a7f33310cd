using System.Security.Cryptography;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Registro;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>Follows the chain of the registers while their entries are read in order: register, year, number.</summary>
internal sealed class CatenaDelRegistro
{
    private ProtocolloRow? precedente;

    /// <param name="precedente">The entry before the first that will be read; null when that one begins its register and year.</param>
    public CatenaDelRegistro(ProtocolloRow? precedente = null) => this.precedente = precedente;

    /// <summary>The next entry, with its predecessor as it stands in the register now.</summary>
    public VoceRegistrata Next(ProtocolloRow row)
    {
        var before = precedente is { } last && last.Registro == row.Registro && last.Anno == row.Anno ? last : null;
        precedente = row;
        var voce = VoceOf(row, before?.Numero ?? 0, before?.Catena);
        return new VoceRegistrata(voce, row.Catena, CryptographicOperations.FixedTimeEquals(voce.Impronta(), row.Catena));
    }

    /// <param name="numero">Of the entry before; its digest is null when there is none.</param>
    public static VoceDiRegistro VoceOf(ProtocolloRow row, long numero, byte[]? impronta) => new()
    {
        NumeroProtocollo = new NumeroProtocollo(row.Registro, row.Anno, row.Numero).ToString(),
        DataProtocollo = row.Istante,
        Mittente = row.Mittente,
        Oggetto = row.Oggetto,
        NumeroDomanda = row.NumeroDomanda,
        DataPresentazione = row.Presentazione,
        ImprontaRichiesta = row.Impronta,
        VersioneRegole = row.VersioneRegole,
        ProtocolloPrecedente = impronta is null ? null : new NumeroProtocollo(row.Registro, row.Anno, numero).ToString(),
        ImprontaPrecedente = impronta,
    };
}

/// <summary>An entry of the register as it stands now.</summary>
/// <param name="Impronta">The digest that was computed when it was entered.</param>
/// <param name="IsIntegra">False when the entry, or the one before it, is not any more what was entered.</param>
public sealed record VoceRegistrata(VoceDiRegistro Voce, byte[] Impronta, bool IsIntegra);
