using Inps.Interop.Engine.Registrazione;
using Inps.Interop.Engine.Store;
using Inps.Interop.Prestazioni.Registro;

namespace Inps.Interop.Engine.Protocollo;

/// <summary>What the register must know of a document (DPR 445/2000 art. 53): sender, subject, digest.</summary>
/// <param name="Registro">Three letters, such as <c>AUF</c>.</param>
/// <param name="IdDocumento">Unique identifier of 20 characters; for a domanda its IdDomanda. A remote register gives one number for it, however often it is asked.</param>
/// <param name="Impronta">SHA-256 of the content.</param>
/// <param name="Presentazione">Legal instant of the document.</param>
/// <param name="IdTransazione">The call that brought the document.</param>
internal sealed record DocumentoInEntrata(
    string Registro, string IdDocumento, long NumeroDomanda, string Mittente, string Oggetto, byte[] Impronta, DateTimeOffset Presentazione, Guid IdTransazione)
{
    /// <summary>The entry of a document that has its number, tied to the one before it.</summary>
    public ProtocolloRow ToProtocollo(NumeroProtocollo numero, Numeri numeri) => numeri.Chain(new()
    {
        Registro = numero.Registro,
        Anno = numero.Anno,
        Numero = numero.Numero,
        Istante = numeri.Istante,
        Mittente = Mittente,
        Oggetto = Oggetto,
        NumeroDomanda = NumeroDomanda,
        Impronta = Impronta,
        Presentazione = Presentazione,
        VersioneRegole = VersioneRegole.Corrente,
    });

    /// <summary>Its place in the queue, when the number comes later.</summary>
    public ProtocolloInCodaRow ToCoda(Numeri numeri) => new()
    {
        Registro = Registro,
        Posizione = numeri.NextPosizione(Registro),
        IdDocumento = IdDocumento,
        NumeroDomanda = NumeroDomanda,
        Mittente = Mittente,
        Oggetto = Oggetto,
        Impronta = Impronta,
        Presentazione = Presentazione,
        VersioneRegole = VersioneRegole.Corrente,
        InCodaDal = numeri.Istante,
        IdTransazione = IdTransazione,
        ProssimoTentativo = numeri.Istante,
    };
}
