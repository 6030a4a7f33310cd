using Inps.Interop.Engine.Domande;
using Inps.Interop.Prestazioni;
using Inps.Interop.Prestazioni.Comune;

namespace Inps.Interop.Gateway.Operations;

/// <summary>Reads the stored domanda back through its prestazione.</summary>
internal static class ContenutoRegistrato
{
    /// <exception cref="InvalidOperationException">The row has no content or its prestazione is not in the catalogue.</exception>
    public static (Prestazione Prestazione, DomandaDiPrestazione Domanda) ReadContenuto(this DomandaRegistrata domanda)
    {
        var prestazione = Catalogo.FindByCodice(domanda.CodicePrestazione)
            ?? throw new InvalidOperationException($"The prestazione {domanda.CodicePrestazione} is not in the catalogue.");
        return (prestazione, prestazione.Deserialize(domanda.Contenuto ?? throw new InvalidOperationException($"Domanda {domanda.NumeroDomanda} was read without its content.")));
    }
}
