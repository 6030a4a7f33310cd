using System.Xml;

namespace Inps.Interop.Gateway.Collaudo.Contratti;

/// <summary>Compares the schema that an integrator built upon with the published one.</summary>
internal static class ConfrontoSchemi
{
    /// <param name="file">The integrator's copy of the service's schema.</param>
    /// <returns>The differences, of what the published schema has from the copy; or why the copy cannot be read, in Italian.</returns>
    public static (IReadOnlyList<Differenza>? Differenze, string? Illeggibile) With(ServizioDescritto servizio, ReadOnlyMemory<byte> file)
    {
        try
        {
            var copia = LetturaWsdl.Load(file);
            if (copia.Name.LocalName != "schema" || copia.Name.NamespaceName != "http://www.w3.org/2001/XMLSchema")
            {
                return (null, $"la radice è {copia.Name.LocalName}, non schema.");
            }

            var spazio = $"http://inps.it/{servizio.Nome}/{servizio.Versione}";
            if ((string?)copia.Attribute("targetNamespace") != spazio)
            {
                return (null, $"lo schema è di un altro servizio o di un'altra versione: atteso il namespace {spazio}.");
            }

            // The common types are those of today on both sides: what is compared is the service's own file.
            return (DifferenzeContratto.Between(Fields(LetturaWsdl.Schema(servizio, copia)), Fields(LetturaWsdl.Schema(servizio, null))), null);
        }
        catch (XmlException exception)
        {
            return (null, exception.Message);
        }

        IEnumerable<CampoDescritto> Fields(LetturaSchema schema) => schema.Globali.Where(nome => nome.NamespaceName.StartsWith($"http://inps.it/{servizio.Nome}/", StringComparison.Ordinal))
            .OrderBy(nome => nome.LocalName, StringComparer.Ordinal).SelectMany(schema.Describe);
    }
}
