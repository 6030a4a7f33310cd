using Inps.Interop.Engine.Domande;
using Inps.Interop.Engine.Protocollo;
using Inps.Interop.Gateway.Pipeline;
using Inps.Interop.Prestazioni.Operazioni.Messaggi;
using Inps.Interop.Prestazioni.Registro;
using Inps.Interop.Soap.Receipts;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Makes the receipts that stand alone (ruling 13): the entry of the register as it was chained, with our seal.</summary>
/// <param name="seal">Not loaded before the first receipt: the operations can be listed without certificates.</param>
internal sealed class RicevutaFirmata(ReadRegistro registro, Lazy<Seal> seal)
{
    /// <summary>The receipt of a domanda's registration.</summary>
    /// <exception cref="InvalidDataException">The register does not hold any more what was entered.</exception>
    public Task<FileRicevuta?> OfDomandaAsync(DomandaRegistrata domanda, CancellationToken ct) => MakeAsync(
        domanda.NumeroProtocollo,
        domanda.NumeroDomanda,
        domanda.IdDomanda,
        [
            new("IdDomanda", domanda.IdDomanda),
            new("Prestazione", domanda.CodicePrestazione),
            new("CodiceUfficio", domanda.CodiceUfficio),
            .. Optional("NumeroPratica", domanda.NumeroPratica),
            new("Richiedente", domanda.Richiedente.InChiaro),
        ],
        ct);

    /// <summary>The receipt of what was entered about a domanda: an annulment, a riesame.</summary>
    /// <exception cref="InvalidDataException">The register does not hold any more what was entered.</exception>
    public Task<FileRicevuta?> OfDocumentoAsync(DocumentoRegistrato documento, CancellationToken ct) => MakeAsync(
        documento.NumeroProtocollo,
        documento.NumeroDomanda,
        documento.IdDocumento,
        [
            new("IdDomanda", documento.IdDomanda),
            new("Prestazione", documento.CodicePrestazione),
            new("CodiceUfficio", documento.CodiceUfficio),
            .. Optional("NumeroPratica", documento.NumeroPratica),
            new("IdDocumento", documento.IdDocumento),
        ],
        ct);

    /// <summary>The receipt of an entry, with what it says alone or with more about the domanda.</summary>
    /// <exception cref="InvalidDataException">The register does not hold any more what was entered.</exception>
    public FileRicevuta Sign(VoceRegistrata voce, IReadOnlyList<ReceiptFact>? domanda = null) => voce.IsIntegra
        ? Sign(voce.Voce, new ReceiptSection(NomiRicevuta.Catena, [new(NomiRicevuta.ImprontaRegistrazione, Convert.ToHexStringLower(voce.Impronta))]), domanda, voce.Voce.NumeroProtocollo!)
        : throw new InvalidDataException($"The entry {voce.Voce.NumeroProtocollo}, or the one before it, was changed behind the register: no receipt is issued of it.");

    private async Task<FileRicevuta?> MakeAsync(string? numero, long numeroDomanda, string idDocumento, IReadOnlyList<ReceiptFact> domanda, CancellationToken ct)
    {
        if (numero is not null)
        {
            return await registro.FindAsync(numero, ct) is { } voce ? Sign(voce, domanda) : null;
        }

        // Without a number it has no place in the register, hence none in the chain: the receipt says what was received.
        return await registro.FindInCodaAsync(numeroDomanda, idDocumento, ct) is { } attesa ? Sign(attesa, catena: null, domanda, idDocumento) : null;
    }

    private FileRicevuta Sign(VoceDiRegistro voce, ReceiptSection? catena, IReadOnlyList<ReceiptFact>? domanda, string nome)
    {
        var sections = new List<ReceiptSection> { new(NomiRicevuta.Registrazione, [.. voce.Fatti().Select(fatto => new ReceiptFact(fatto.Nome, fatto.Valore))]) };
        if (catena is not null)
        {
            sections.Add(catena);
        }

        if (domanda is not null)
        {
            sections.Add(new(NomiRicevuta.Domanda, domanda));
        }

        return FileRicevuta.Of($"ricevuta-{nome}.xml", seal.Value.Receipts.Sign(NomiRicevuta.Ricevuta, sections));
    }

    private static IEnumerable<ReceiptFact> Optional(string name, string? value) => value is null ? [] : [new(name, value)];
}
